"use strict";
// Documents as they are cited, linked to, and copied.

// Only addresses of the web become links: a document may name any.
const isWeb = (address) => /^https?:\/\//iu.test(address || "");

// The sentence in the published page, by a text fragment of its first words; on a server of ours, in the text that was read.
function addressOf(id, quote) {
  const [start, text] = quote, source = documents[id], links = [];
  if (location.protocol.startsWith("http")) links.push([`/id/${id.split("/").map(encodeURIComponent).join("/")}#at-${start}`, "in the text"]);
  if (isWeb(source.url)) {
    const words = text.split(/\s+/u).slice(0, 8).join(" ");
    links.push([`${source.url.split("#")[0]}#:~:text=${encodeURIComponent(words).replace(/-/gu, "%2D")}`, "as published"]);
  }
  return links.map(([address, words]) => element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words));
}

function details(id, withFile = true) {
  const source = documents[id];
  return [source.publisher, source.issued, withFile || !source.title ? source.file : "", source.original ? `reprint of ${source.original}` : ""].filter(Boolean);
}

// Title, outlet, date and file; the title leads to all that the document says.
function cited(id) {
  const source = documents[id];
  const title = element("button", { type: "button", class: "link", onclick: () => select(id) }, titleOf(id));
  return element("cite", {}, title, " ", details(id).filter((part) => source.title || part !== source.file).join(" · "));
}

// “Arland pays.” Arland pays. The Daily, 20 November 2025. one.txt, characters 0–11.
function citation(id, quote) {
  const source = documents[id], [start, text] = quote;
  const where = [source.title, [source.publisher, source.issued].filter(Boolean).join(", "), isWeb(source.url) ? source.url : ""].filter(Boolean);
  return `“${text}” ${where.map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`)).join(" ")} ${source.file}, characters ${start}–${start + [...text].length}.`;
}

function copy(text, button) {
  const done = () => {
    byId("told").textContent = "Copied";
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy as citation"; }, 1500);
  };
  const byHand = () => {
    const box = element("textarea", { class: "unseen", "aria-hidden": "true" });
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
    button.focus();
    done();
  };
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
  else byHand();
}

function quoted(id, n, isHere = false) {
  const quote = documents[id].quotes[n];
  const button = element("button", { type: "button", class: "link small", onclick: (event) => copy(citation(id, quote), event.currentTarget) }, "Copy as citation");
  return element("div", { class: isHere ? "quoted here" : "quoted" }, element("blockquote", {}, quote[1]),
    element("p", { class: "doing" }, ...joined([...addressOf(id, quote), button], " · ")));
}
