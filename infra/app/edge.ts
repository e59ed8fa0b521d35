import { originSecretHeader, viewerAddressHeader } from "../../packages/functions/src/http/caller.ts";

/**
 * CloudFront rewrites Host on the way to the gateway and hides the caller. The API compares Origin with the first and counts
 * attempts by the second, so both travel in headers that a caller cannot set.
 */
const viewerRequest = `function handler(event) {
  var request = event.request;
  request.headers["x-forwarded-host"] = { value: request.headers.host.value };
  request.headers["${viewerAddressHeader}"] = { value: event.viewer.ip };
  return request;
}`;

/** Public reads differ by these and by nothing else: no cookie, no language header reaches them. */
export const cachedQuery = ["beside", "cursor", "day", "lang", "limit", "room", "track"] as const;

// AWS's own policies, by the ids that are the same in every account.
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const allViewerExceptHost = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

const publicReads = (): aws.cloudfront.CachePolicy =>
  new aws.cloudfront.CachePolicy("PublicReads", {
    comment: "Public reads of Assize",
    minTtl: 0,
    // An answer that does not say how long it may be kept is not kept.
    defaultTtl: 0,
    maxTtl: 300,
    parametersInCacheKeyAndForwardedToOrigin: {
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
      cookiesConfig: { cookieBehavior: "none" },
      headersConfig: { headerBehavior: "none" },
      queryStringsConfig: { queryStringBehavior: "whitelist", queryStrings: { items: [...cachedQuery] } },
    },
  });

const originId = "api";

export function apiOrigin(gatewayUrl: $util.Output<string>, secret: $util.Output<string>) {
  return {
    originId,
    domainName: gatewayUrl.apply((url) => new URL(url).host),
    customOriginConfig: {
      httpPort: 80,
      httpsPort: 443,
      originProtocolPolicy: "https-only",
      originSslProtocols: ["TLSv1.2"],
      originReadTimeout: 20,
    },
    customHeaders: [{ name: originSecretHeader, value: secret }],
  };
}

export function apiBehaviors(responseHeadersPolicyId: $util.Output<string>) {
  const edge = new aws.cloudfront.Function("ApiEdge", { runtime: "cloudfront-js-2.0", code: viewerRequest });
  const shared = {
    targetOriginId: originId,
    viewerProtocolPolicy: "https-only",
    compress: true,
    responseHeadersPolicyId,
  };
  return [
    {
      ...shared,
      pathPattern: "/api/public/*",
      allowedMethods: ["GET", "HEAD"],
      cachedMethods: ["GET", "HEAD"],
      cachePolicyId: publicReads().id,
    },
    {
      ...shared,
      pathPattern: "/api/*",
      allowedMethods: ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"],
      cachedMethods: ["GET", "HEAD"],
      cachePolicyId: cachingDisabled,
      originRequestPolicyId: allViewerExceptHost,
      functionAssociations: [{ eventType: "viewer-request", functionArn: edge.arn }],
    },
  ];
}
