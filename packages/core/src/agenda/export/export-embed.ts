import { createFormat } from "../../i18n/format.ts";
import type { Ctx } from "../../shared/context.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";
import { type ReleasedSelection, readExported } from "./read-exported.ts";

/** An element of the block: its name, its attributes, what is in it. The script makes it without HTML, so that no text can become markup. */
type Node = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: Node[]];

/** Colours and faces are those of the page around it. */
const style = [
  ":host{display:block;font:inherit;color:inherit}",
  "h2,h3{margin:1em 0 .4em;font-size:1.15em}h3{font-size:1em}",
  "ul{list-style:none;margin:0;padding:0}",
  "li{display:flex;flex-wrap:wrap;gap:0 1em;padding:.5em 0;border-top:1px solid color-mix(in srgb,currentcolor 25%,transparent)}",
  ".time{min-width:7.5em;font-variant-numeric:tabular-nums}",
  ".what{flex:1 1 14em;min-width:0;overflow-wrap:anywhere}",
  "a{color:inherit}",
  ".more{display:block;font-size:.9em}",
].join("");

/** Runs on the page of a partner: puts the block where its script stands. It asks nobody anything and keeps nothing. */
const place =
  '(n=>{const s=document.currentScript,d=document,m=n=>{if(typeof n=="string")return d.createTextNode(n);const[t,a,...c]=n,e=d.createElement(t);for(const k in a)e.setAttribute(k,a[k]);e.append(...c.map(m));return e},h=d.createElement("div"),r=h.attachShadow({mode:"open"}),y=new CSSStyleSheet;y.replaceSync(n[0]);r.adoptedStyleSheets=[y];r.append(m(n[1]));s.replaceWith(h)})';

const link = (href: string, text: string, language: string): Node => [
  "a",
  { href, lang: language, rel: "noopener" },
  text,
];

function sessionNode(session: ExportedSession, { locale, conference }: ExportedAgenda): Node {
  const { title, url, language, startsAt, endsAt, room, people } = session;
  const more = [room?.name, people.map(({ name }) => name).join(", ")].filter(Boolean).join(" · ");
  const times = createFormat(locale, conference.timeZone).timeRange(startsAt, endsAt);
  return [
    "li",
    {},
    ["span", { class: "time" }, times],
    ["span", { class: "what" }, link(url, title, language), ["span", { class: "more" }, more]],
  ];
}

function blockOf(agenda: ExportedAgenda): Node {
  const { title, url, locale, sessions, conference } = agenda;
  const format = createFormat(locale, conference.timeZone);
  const days = [...new Set(sessions.map(({ day }) => day))];
  return [
    "section",
    { lang: locale, "aria-label": title },
    ["h2", {}, link(url, title, locale)],
    ...days.flatMap((day): Node[] => [
      ["h3", {}, format.dayHeading(day)],
      ["ul", {}, ...sessions.filter((one) => one.day === day).map((one) => sessionNode(one, agenda))],
    ]),
  ];
}

/** The released agenda, or a track, room or day of it, as a script that shows it on a partner's page. @throws not_found */
export async function exportEmbed(ctx: Ctx, selection: ReleasedSelection): Promise<string> {
  const agendaIn = await readExported(ctx, selection);
  return `${place}(${JSON.stringify([style, blockOf(agendaIn(ctx.locale))])})`;
}
