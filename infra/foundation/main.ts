import { foundationApp } from "./app.ts";
import { readSettings } from "./settings.ts";

// The CDK CLI says by CDK_OUTDIR where it reads the template; `npm run foundation` runs this.
foundationApp(readSettings(process.env)).synth();
