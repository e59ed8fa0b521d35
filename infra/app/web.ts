import { apiBehaviors, apiOrigin } from "./edge.ts";
import { createSecurityHeaders } from "./headers.ts";
import type { Domain, Stage } from "./stage.ts";

interface Parts {
  readonly gateway: sst.aws.ApiGatewayV2;
  readonly originSecret: $util.Output<string>;
  readonly uploadsOrigin: $util.Output<string>;
}

const siteDomain = ({ name, certificateArn }: Domain) =>
  certificateArn ? { name, cert: certificateArn, dns: false as const } : { name };

/** Site and API behind one CloudFront domain: no CORS, one cookie, one address. */
export function createWeb(stage: Stage, { gateway, originSecret, uploadsOrigin }: Parts): sst.aws.StaticSite {
  const responseHeadersPolicyId = createSecurityHeaders(uploadsOrigin).id;
  const origin = apiOrigin(gateway.url, originSecret);
  const behaviors = apiBehaviors(responseHeadersPolicyId);
  return new sst.aws.StaticSite("Web", {
    path: "packages/web",
    build: { command: "node ../../scripts/build-web.mjs", output: "dist" },
    ...(stage.domain && { domain: siteDomain(stage.domain) }),
    // Under `sst dev` too the site stands behind CloudFront, since the API has no other address.
    dev: false,
    vite: { types: "../../.sst/web-env.d.ts" },
    assets: {
      fileOptions: [
        // CloudFront compresses by itself; the compressed copies are the local runtime's.
        { files: "**", ignore: ["**/*.br", "**/*.gz", ".input"], cacheControl: "public, max-age=0, must-revalidate" },
        { files: "assets/**", ignore: ["**/*.br", "**/*.gz"], cacheControl: "public, max-age=31536000, immutable" },
      ],
    },
    transform: {
      assets: { cors: false },
      cdn: (cdn) => {
        cdn.origins = $output(cdn.origins).apply((origins) => [...origins, origin]);
        cdn.orderedCacheBehaviors = behaviors;
        cdn.defaultCacheBehavior = $output(cdn.defaultCacheBehavior).apply((behavior) => ({
          ...behavior,
          responseHeadersPolicyId,
          allowedMethods: ["GET", "HEAD"],
        }));
        cdn.transform = {
          distribution: (distribution) => {
            distribution.httpVersion = "http2and3";
            distribution.isIpv6Enabled = true;
          },
        };
      },
    },
  });
}
