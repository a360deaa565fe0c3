"use strict";
/* The query editor: YASGUI, the named questions beside it, and results that lead to this server's own pages. */
(() => {
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const trouble = document.getElementById("trouble");

  const terms = (name) => (Yasgui.Yasqe.Autocompleters[name] ? [name] : []);
  const yasgui = new Yasgui(document.getElementById("editor"), {
    requestConfig: { endpoint: "/sparql", method: "POST", headers: {} },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: true,
    autofocus: false,
    persistenceId: "dossier",
    yasqe: { prefixCcApi: null, autocompleters: terms("variables"), resizeable: true, collapsePrefixesOnLoad: true, editorHeight: "300px", createShortLink: undefined },
    yasr: { prefixes: settings.prefixes },
  });

  const tabOf = (title) => Object.values(yasgui._tabs).find((tab) => tab.getName() === title);

  const show = async (name, values, run) => {
    const address = new URL(`/questions/${encodeURIComponent(name)}.rq`, location.href);
    for (const [key, value] of values) if (value.trim()) address.searchParams.set(key, value);
    const response = await fetch(address);
    const text = await response.text();
    trouble.textContent = response.ok ? "" : text.trim();
    if (!response.ok) return;
    const title = document.querySelector(`summary[data-question="${name}"]`).textContent;
    const open = tabOf(title);
    const tab = open ? yasgui.selectTabId(open.getId()) || open : yasgui.addTab(true, { name: title });
    tab.setQuery(text);
    if (run) await tab.query();
  };

  for (const form of document.querySelectorAll(".questions form")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show(form.dataset.question, new FormData(form), true);
    });
  }
  for (const summary of document.querySelectorAll(".questions summary")) {
    summary.addEventListener("click", () => {
      if (!summary.parentElement.open) show(summary.dataset.question, new FormData(summary.parentElement.querySelector("form")), false);
    });
  }

  /* IRIs of this graph are names; what they name is shown here. */
  const lead = (event) => {
    const link = event.target.closest?.("#editor a[href]");
    if (link && link.href.startsWith(settings.base)) link.href = `/id/${link.href.slice(settings.base.length)}`;
  };
  for (const kind of ["click", "auxclick", "keydown"]) document.addEventListener(kind, lead, true);

  const fresh = Object.values(yasgui._tabs).every((tab) => tab.getName() === "Query" || tab.getName() === "Query 1");
  if (fresh && !location.hash) {
    const first = document.querySelector(".questions summary");
    first.parentElement.open = true;
    const untouched = Object.values(yasgui._tabs);
    show(settings.first, [], true).then(() => untouched.forEach((tab) => tab.close()));
  }
})();
