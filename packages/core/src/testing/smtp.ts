import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail server on this machine that keeps what it takes; `.closed` is an address it does not know, `.full` one that is full. */
export async function startSmtp(options: { readonly starttls?: boolean } = {}) {
  const raw: Buffer[] = [];
  const secured: boolean[] = [];
  const state = { busy: false, refuses: false };
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.starttls ? [] : ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      if (state.busy) return done(refusal(451, "4.3.2 try again later"));
      if (address.endsWith(".closed")) return done(refusal(550, "5.1.1 no such user"));
      if (address.endsWith(".full")) return done(refusal(552, "5.2.2 mailbox full"));
      done();
    },
    onData: (stream, session, done) => {
      buffer(stream).then((content) => {
        if (state.refuses) return done(refusal(554, "5.6.0 not this mail"));
        raw.push(content);
        secured.push(session.secure);
        done();
      }, done);
    },
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await new Promise<void>((resolve) => listening.once("listening", resolve));
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { raw, secured, state, port: address.port, stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}
