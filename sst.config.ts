/// <reference path="./.sst/platform/config.d.ts" />

// SST evaluates this file before its globals exist: everything else is imported inside run().
export default $config({
  app(input) {
    const production = input.stage === "production";
    return {
      name: "assize",
      home: "aws",
      removal: production ? "retain" : "remove",
      protect: production,
      providers: {
        aws: {
          // biome-ignore lint/style/noProcessEnv: the deployer's choice (`npm run deploy` asks for it); nothing may be imported here
          region: process.env.AWS_REGION ?? "eu-central-1",
          defaultTags: { tags: { app: "assize", stage: input.stage } },
        },
      },
    };
  },
  async run() {
    const { assize } = await import("./infra/app/assize.ts");
    return assize();
  },
});
