// The demo shop and its help pages: a page of some site that carries the widget. The language
// comes from the address, the last visit or the browser.

import { pickLanguage } from "../widget/language.ts";
import { ANSWERS } from "./answers/all.ts";
import { HELP_PAGES, type HelpPage } from "./answers/types.ts";
import { el, link } from "./dom.ts";
import { SHOP_TEXTS, type ShopLanguage } from "./texts/all.ts";
import { PRODUCTS, type ProductId, type ShopTexts } from "./texts/types.ts";

const LANGUAGE_KEY = "nordlys.language";
const NAMES: Readonly<Record<ShopLanguage, string>> = {
  en: "English",
  da: "Dansk",
  fi: "Suomi",
  nb: "Norsk",
  ko: "한국어",
};

/** The first wish that the shop can meet. */
function pick(wishes: readonly string[]): ShopLanguage {
  return pickLanguage(wishes.filter((wish) => !/^(sv|de)/i.test(wish))) as ShopLanguage;
}

/** The language of this visit; one that is named in the address is remembered. */
function chooseLanguage(): ShopLanguage {
  const named = new URLSearchParams(window.location.search).get("lang");
  try {
    if (named !== null) {
      localStorage.setItem(LANGUAGE_KEY, pick([named]));
    }
    const last = localStorage.getItem(LANGUAGE_KEY);
    return pick([named ?? "", last ?? "", ...navigator.languages]);
  } catch {
    return pick([named ?? "", ...navigator.languages]);
  }
}

function languageSwitch(texts: ShopTexts, language: ShopLanguage): HTMLElement {
  const links = Object.entries(NAMES).map(([code, name]) => {
    const here = code === language ? { "aria-current": "true" } : {};
    return el("li", {}, el("a", { href: `?lang=${code}`, lang: code, ...here }, name));
  });
  return el("nav", { class: "languages", "aria-label": texts.language }, el("ul", {}, ...links));
}

function head(texts: ShopTexts, language: ShopLanguage): HTMLElement {
  return el(
    "header",
    { class: "top" },
    link("#content", texts.skip, "skip"),
    el("p", { class: "demo" }, texts.demo),
    el(
      "div",
      { class: "row" },
      link("/", "Nordlys", "brand"),
      el(
        "nav",
        { class: "main" },
        link("/#lamps", texts.lamps),
        link("/#textiles", texts.textiles),
        link("/#help", texts.help),
      ),
      languageSwitch(texts, language),
    ),
  );
}

function foot(texts: ShopTexts): HTMLElement {
  return el(
    "footer",
    {},
    el("span", { class: "brand" }, "Nordlys"),
    el("span", {}, texts.footer),
    link("/desk/", texts.desk),
  );
}

function card(id: ProductId, texts: ShopTexts, language: ShopLanguage): HTMLElement {
  const price = new Intl.NumberFormat(language, {
    style: "currency",
    currency: texts.currency,
    maximumFractionDigits: 0,
  }).format(texts.prices[id]);
  const name = id.slice(0, 1).toUpperCase() + id.slice(1);
  return el(
    "li",
    { class: "card" },
    el("img", { src: `/art/${id}.svg`, alt: "", width: "400", height: "400", loading: "lazy" }),
    el("h3", {}, name),
    el("p", {}, texts.products[id]),
    el("p", { class: "price" }, price),
  );
}

function shelf(
  id: string,
  title: string,
  text: string,
  products: readonly ProductId[],
  texts: ShopTexts,
  language: ShopLanguage,
): HTMLElement {
  return el(
    "section",
    { class: "shelf", id },
    el("h2", {}, title),
    el("p", { class: "lead" }, text),
    el("ul", { class: "cards" }, ...products.map((each) => card(each, texts, language))),
  );
}

function helpList(texts: ShopTexts, without?: HelpPage): HTMLElement {
  const pages = HELP_PAGES.filter((page) => page !== without);
  const items = pages.map((page) => el("li", {}, link(`/help/${page}`, texts.helpPages[page])));
  return el("ul", { class: "topics" }, ...items);
}

function home(texts: ShopTexts, language: ShopLanguage): HTMLElement[] {
  const promises = texts.promises.map(([short, long]) =>
    el("li", {}, el("strong", {}, short), el("span", {}, long)),
  );
  return [
    el(
      "section",
      { class: "hero" },
      el("h1", {}, texts.heroTitle),
      el("p", {}, texts.heroText),
      link("#lamps", texts.heroButton, "button"),
    ),
    el("ul", { class: "promises" }, ...promises),
    shelf("lamps", texts.lamps, texts.lampsText, PRODUCTS.slice(0, 3), texts, language),
    shelf("textiles", texts.textiles, texts.textilesText, PRODUCTS.slice(3), texts, language),
    el(
      "section",
      { class: "shelf", id: "help" },
      el("h2", {}, texts.helpTitle),
      el("p", { class: "lead" }, texts.helpText),
      helpList(texts),
    ),
  ];
}

function talk(texts: ShopTexts): HTMLElement {
  const button = el("button", { type: "button", class: "button" }, texts.talk);
  button.addEventListener("click", () => window.Tellonce?.("open"));
  return el("section", { class: "talk" }, el("p", {}, texts.talkText), button);
}

function help(page: HelpPage, texts: ShopTexts, language: ShopLanguage): HTMLElement[] {
  const answers = ANSWERS[language][page].map(({ id, question, answer }) =>
    el("section", { class: "answer", id }, el("h2", {}, question), el("p", {}, answer)),
  );
  return [
    el(
      "div",
      { class: "reading" },
      el("p", { class: "crumbs" }, link("/#help", texts.back)),
      el("h1", {}, texts.helpPages[page]),
      ...answers,
      talk(texts),
      el("h2", { class: "more" }, texts.moreHelp),
      helpList(texts, page),
    ),
  ];
}

function isHelpPage(page: string): page is HelpPage {
  return (HELP_PAGES as readonly string[]).includes(page);
}

function draw(language: ShopLanguage): void {
  const texts = SHOP_TEXTS[language];
  const page = document.body.dataset["page"] ?? "home";
  const inHelp = isHelpPage(page);
  const main = el("main", { id: "content", tabindex: "-1" });
  main.append(...(inHelp ? help(page, texts, language) : home(texts, language)));
  document.title = inHelp ? `${texts.helpPages[page]} · Nordlys` : texts.title;
  document.body.replaceChildren(head(texts, language), main, foot(texts));
  const target = window.location.hash.slice(1);
  if (target !== "") {
    document.getElementById(target)?.scrollIntoView();
  }
}

const language = chooseLanguage();
// Before anything else, so that the widget finds it whenever it arrives.
document.documentElement.lang = language;
document.addEventListener("DOMContentLoaded", () => draw(language));
