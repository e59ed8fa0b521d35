import { describe, expect, inject, it } from "vitest";
import { allEndpoints } from "../../packages/functions/src/http/endpoints.ts";
import { only, part } from "../testing/program.ts";
import { cachedQuery } from "./edge.ts";

type Behavior = Readonly<Record<string, unknown>>;

const program = inject("production");
const distribution = only(program, "cloudfront/distribution:Distribution");
const behaviors = distribution.orderedCacheBehaviors as Behavior[];

const policy = {
  "default-src": "'self'",
  "img-src": "'self' data: blob:",
  "style-src": "'self'",
  "script-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self' https://filesbucket.s3.eu-central-1.amazonaws.com",
  "frame-ancestors": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "object-src": "'none'",
};

describe("the site", () => {
  it("sends a policy that lets a page reach nothing but its own origin and the upload bucket", () => {
    const { securityHeadersConfig } = only(program, "cloudfront/responseHeadersPolicy:ResponseHeadersPolicy");
    expect(securityHeadersConfig).toEqual({
      contentSecurityPolicy: {
        contentSecurityPolicy: Object.entries(policy)
          .map(([directive, sources]) => `${directive} ${sources}`)
          .join("; "),
        override: false,
      },
      strictTransportSecurity: { accessControlMaxAgeSec: 63_072_000, includeSubdomains: true, override: false },
      contentTypeOptions: { override: false },
      referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: false },
      frameOptions: { frameOption: "DENY", override: false },
    });
  });

  it("sends a permissions policy", () => {
    const { customHeadersConfig } = only(program, "cloudfront/responseHeadersPolicy:ResponseHeadersPolicy");
    expect(customHeadersConfig).toMatchObject({
      items: expect.arrayContaining([
        { header: "permissions-policy", value: expect.stringContaining("geolocation=()"), override: false },
      ]),
    });
  });

  it("sends these headers with every answer, over TLS only", () => {
    const every = [distribution.defaultCacheBehavior as Behavior, ...behaviors];
    for (const behavior of every) {
      expect(behavior.responseHeadersPolicyId).toBe("SecurityHeaders-id");
      expect(behavior.viewerProtocolPolicy).toMatch(/^(https-only|redirect-to-https)$/);
      expect(behavior.compress).toBe(true);
    }
    expect(distribution.viewerCertificate).toMatchObject({ minimumProtocolVersion: "TLSv1.2_2021" });
    expect(distribution).toMatchObject({ aliases: ["conference.court.example"], httpVersion: "http2and3" });
  });

  it("is built by the web's own script and answers every page with the one document", () => {
    expect(part(program, "WebBuilder").create).toBe("node ../../scripts/build-web.mjs");
    const { metadata } = part(program, "WebKvKeys.").entries as { metadata: string };
    expect(JSON.parse(metadata)).toMatchObject({ custom404: "/index.html", s3: { routes: ["/assets"] } });
  });

  it("keeps hashed files for a year, asks again for every other, and leaves the local runtime's copies out", () => {
    const files = part(program, "WebAssetFiles.").files as { key: string; cacheControl: string }[];
    expect(Object.fromEntries(files.map(({ key, cacheControl }) => [key, cacheControl]))).toEqual({
      "index.html": "public, max-age=0, must-revalidate",
      "assets/app.js": "public, max-age=31536000, immutable",
    });
  });
});

describe("the API behind the site's domain", () => {
  it("stands at /api, with public reads before it", () => {
    expect(behaviors.map(({ pathPattern }) => pathPattern)).toEqual(["/api/public/*", "/api/*"]);
    for (const { targetOriginId } of behaviors) expect(targetOriginId).toBe("api");
  });

  it("is reached with a secret that only CloudFront and the function know", () => {
    const origin = (distribution.origins as Behavior[]).find(({ originId }) => originId === "api");
    const secret = (only(program, "lambda/function:Function", "ApiFunction").environment as Behavior).variables;
    const { ORIGIN_SECRET: value } = secret as { ORIGIN_SECRET: string };
    expect(value).toMatch(/^[0-9a-f]{64}$/);
    expect(origin).toMatchObject({
      domainName: "abc123.execute-api.eu-central-1.amazonaws.com",
      customOriginConfig: { originProtocolPolicy: "https-only" },
      customHeaders: [{ name: "x-origin-secret", value }],
    });
  });

  it("is asked by one route with payload 2.0, without CORS, and its log names no caller", () => {
    expect(only(program, "apigatewayv2/route:Route").routeKey).toBe("$default");
    expect(only(program, "apigatewayv2/integration:Integration").payloadFormatVersion).toBe("2.0");
    expect(only(program, "apigatewayv2/api:Api").corsConfiguration).toEqual({});
    const { accessLogSettings, defaultRouteSettings } = only(program, "apigatewayv2/stage:Stage");
    expect(JSON.stringify(accessLogSettings)).not.toMatch(/sourceIp|userAgent|\bip\b/i);
    expect(defaultRouteSettings).toEqual({ throttlingBurstLimit: 2000, throttlingRateLimit: 1000 });
    expect(only(program, "cloudwatch/logGroup:LogGroup", "ApiAccessLog").retentionInDays).toBe(90);
  });

  it("is never cached outside /api/public", () => {
    expect(behaviors[1]).toMatchObject({
      cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
      originRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
    });
  });

  it("tells the function the viewer's host and address, whatever the viewer says about them", () => {
    const { code } = only(program, "cloudfront/function:Function", "ApiEdge");
    const edge = new Function(`${code}; return handler;`)();
    const headers = { host: { value: "conference.court.example" }, "x-viewer-address": { value: "1.1.1.1" } };
    expect(edge({ viewer: { ip: "203.0.113.9" }, request: { headers } }).headers).toMatchObject({
      "x-forwarded-host": { value: "conference.court.example" },
      "x-viewer-address": { value: "203.0.113.9" },
    });
    expect(behaviors[1]?.functionAssociations).toMatchObject([{ eventType: "viewer-request" }]);
  });
});

const endpoints = await allEndpoints();

describe("public reads", () => {
  const cached = endpoints.filter(({ cacheSeconds }) => cacheSeconds !== undefined);
  const open = endpoints.filter(({ path }) => path.startsWith("/public/"));
  const queryOf = (query: unknown): string[] =>
    Object.keys((query as { entries?: Record<string, unknown> }).entries ?? {});

  it("are kept by what tells them apart, and only as long as the answer allows", () => {
    expect(only(program, "cloudfront/cachePolicy:CachePolicy")).toMatchObject({
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 300,
      parametersInCacheKeyAndForwardedToOrigin: {
        cookiesConfig: { cookieBehavior: "none" },
        headersConfig: { headerBehavior: "none" },
        queryStringsConfig: {
          queryStringBehavior: "whitelist",
          queryStrings: { items: ["beside", "cursor", "day", "lang", "limit", "room", "track"] },
        },
      },
    });
    expect(behaviors[0]).toMatchObject({ cachePolicyId: "PublicReads-id", allowedMethods: ["GET", "HEAD"] });
    expect(behaviors[0]?.originRequestPolicyId).toBeUndefined();
  });

  it("are all that the API lets be cached", () => {
    expect(cached.length).toBeGreaterThan(3);
    expect(cached.filter(({ path }) => !path.startsWith("/public/"))).toEqual([]);
  });

  it.each(open)(
    "$path is for anybody, and depends on nothing that is left out of the key",
    ({ method, access, query }) => {
      expect({ method, access }).toEqual({ method: "get", access: "public" });
      expect(queryOf(query).filter((name) => !cachedQuery.some((known) => known === name))).toEqual([]);
    },
  );
});
