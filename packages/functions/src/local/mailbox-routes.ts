import type { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { Hono } from "hono";
import { html } from "hono/html";

/** The mailbox of the local runtime: every mail that went out, for people and for tests. */
export function mailboxRoutes(mailbox: Mailbox): Hono {
  const app = new Hono();
  app.get("/mailbox/messages.json", async (c) => c.json({ messages: await mailbox.list() }));
  app.get("/mailbox", async (c) => {
    const to = c.req.query("to")?.toLowerCase();
    const mails = (await mailbox.list()).filter((mail) => !to || mail.to === to).slice(0, 100);
    c.header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    return c.html(html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Mailbox — Assize</title>
          <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
            article { border-top: 1px solid; padding-block: 1rem; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            input, button { font: inherit; min-height: 44px; }
          </style>
        </head>
        <body>
          <main>
            <h1>Mailbox</h1>
            <p>Mails that this local program sent, the newest first. Nothing left this machine.</p>
            <form><label>Only to <input name="to" type="email" value="${to ?? ""}" /></label> <button>Show</button></form>
            ${mails.map(
              (mail) => html`<article lang="${mail.language}">
                <h2>${mail.subject}</h2>
                <p>${mail.to}, <time>${mail.sentAt}</time></p>
                <pre>${mail.text}</pre>
                ${mail.attachments.length > 0 ? html`<p>${mail.attachments.map(({ filename }) => filename).join(", ")}</p>` : ""}
              </article>`,
            )}
          </main>
        </body>
      </html>`);
  });
  return app;
}
