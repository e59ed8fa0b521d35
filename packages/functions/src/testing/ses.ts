import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import * as v from "valibot";

const sentSchema = v.object({ Content: v.object({ Raw: v.object({ Data: v.string() }) }) });

/** Listens where SES v2 would (SendEmail), and reads what arrives with somebody else's parser. */
export async function startSes() {
  const mails: Email[] = [];
  const state = { busy: false, refuses: false };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.setHeader("content-type", "application/json");
    if (state.busy) {
      response.setHeader("x-amzn-errortype", "TooManyRequestsException");
      response.writeHead(429).end(JSON.stringify({ message: "busy" }));
      return;
    }
    if (request.url !== "/v2/email/outbound-emails" || state.refuses) {
      response.setHeader("x-amzn-errortype", "MessageRejected");
      response.writeHead(400).end(JSON.stringify({ message: "refused" }));
      return;
    }
    const { Data } = v.parse(sentSchema, JSON.parse(body)).Content.Raw;
    mails.push(await PostalMime.parse(Buffer.from(Data, "base64")));
    response.end(JSON.stringify({ MessageId: String(mails.length) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    mails,
    state,
    endpoint: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
