"use strict";
/* The query editor: YASGUI, the named questions beside it, and results that lead to this server's own pages. */
(() => {
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const trouble = document.getElementById("trouble");

  /* Completion: prefixes, and the classes and properties of the ontology with what they mean. */
  const { Yasqe } = Yasgui;
  const known = fetch("/terms.json").then((response) => (response.ok ? response.json() : { classes: [], properties: [] }));
  const short = (iri) => {
    const [prefix, space] = Object.entries(settings.prefixes).find(([, space]) => iri.startsWith(space)) || [];
    return prefix ? `${prefix}:${iri.slice(space.length)}` : `<${iri}>`;
  };
  const complete = (name, kind) =>
    Yasqe.forkAutocompleter(name, {
      name: kind,
      bulk: false,
      autoShow: true,
      get: async (_yasqe, token) => {
        const typed = (token?.string || "").trim().replace(/^</, "").toLowerCase();
        const found = (await known)[kind].map(([iri, definition]) => ({ text: short(iri), iri, definition }));
        const starts = (one) => [one.iri, one.text, one.text.split(":").pop()].some((text) => text.toLowerCase().startsWith(typed));
        return found.filter((one) => starts(one) && one.text.toLowerCase() !== typed);
      },
      postProcessSuggestion: (_yasqe, _token, one) => one,
      postprocessHints: (_yasqe, hints) =>
        hints.map((hint) => ({ ...hint, text: hint.text.text, displayText: `${hint.text.text}  ${hint.text.definition}` })),
    }, false);
  complete("property", "properties");
  complete("class", "classes");
  const prefixes = Object.entries(settings.prefixes).map(([prefix, space]) => `${prefix}: <${space}>`);
  Yasqe.forkAutocompleter("prefixes", { name: "spaces", get: prefixes, persistenceId: null }, false);

  const yasgui = new Yasgui(document.getElementById("editor"), {
    requestConfig: { endpoint: "/sparql", method: "POST", headers: {} },
    endpointCatalogueOptions: { getData: () => [], keys: [] },
    copyEndpointOnNewTab: true,
    autofocus: false,
    persistenceId: "dossier",
    yasqe: { prefixCcApi: null, autocompleters: ["spaces", "classes", "properties", "variables"], resizeable: true, collapsePrefixesOnLoad: true, editorHeight: "300px", createShortLink: undefined },
    yasr: { prefixes: settings.prefixes },
  });

  /* What YASGUI leaves unsaid for screen readers. */
  const editor = document.getElementById("editor");
  const label = (selector, words) => {
    for (const one of editor.querySelectorAll(selector)) one.ariaLabel ||= words;
  };
  const describe = () => {
    label(".CodeMirror textarea, .CodeMirror-scroll", "Query in SPARQL");
    label(".tableSizer", "Rows on a page");
    for (const scroll of editor.querySelectorAll(".CodeMirror-scroll")) scroll.tabIndex = 0;
    for (const head of editor.querySelectorAll("th")) {
      if (!head.textContent.trim()) head.insertAdjacentHTML("beforeend", '<span class="unseen">Row</span>');
    }
    for (const list of editor.querySelectorAll(".tabsList")) list.removeAttribute("role");
    for (const tab of editor.querySelectorAll(".tabsList .tab > a")) {
      tab.removeAttribute("role");
      tab.removeAttribute("aria-selected");
      tab.ariaCurrent = String(tab.parentElement.classList.contains("active"));
    }
  };
  new MutationObserver(describe).observe(editor, { childList: true, subtree: true, attributeFilter: ["class"] });
  describe();

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
