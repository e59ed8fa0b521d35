import { describe, expect, inject, it } from "vitest";
import { tableShape } from "../../packages/core/src/db/table.ts";
import { parameters } from "../parameters.ts";
import { published } from "../testing/answers.ts";
import { every, only } from "../testing/program.ts";

const key = published[parameters.keyArn];
const program = inject("production");

describe("the table", () => {
  it("has the shape that the domain and the local runtime use, paid by request", () => {
    const { fields, primaryIndex, globalIndexes } = tableShape;
    expect(only(program, "dynamodb/table:Table")).toMatchObject({
      attributes: Object.keys(fields).map((name) => ({ name, type: "S" })),
      hashKey: primaryIndex.hashKey,
      rangeKey: primaryIndex.rangeKey,
      globalSecondaryIndexes: Object.entries(globalIndexes).map(([name, keys]) => ({
        name,
        ...keys,
        projectionType: "ALL",
      })),
      billingMode: "PAY_PER_REQUEST",
    });
  });

  it("streams new images and forgets what has expired", () => {
    expect(only(program, "dynamodb/table:Table")).toMatchObject({
      streamEnabled: true,
      streamViewType: "NEW_IMAGE",
      ttl: { attributeName: "expiresAtSeconds", enabled: true },
    });
  });

  it("can be restored to any second, is not deleted by mistake, and is found by the backup plan", () => {
    expect(only(program, "dynamodb/table:Table")).toMatchObject({
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: true,
      serverSideEncryption: { enabled: true, kmsKeyArn: key },
      tags: { app: "assize", stage: "production", backup: "daily" },
    });
  });
});

describe("the bucket of materials", () => {
  const bucket = "filesbucket";

  it("is closed to the public, every way", () => {
    expect(only(program, "s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "Files")).toEqual({
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  });

  it("has a policy that only refuses what is not encrypted on the way", () => {
    const { policy } = only(program, "s3/bucketPolicy:BucketPolicy", "Files");
    const { statements } = JSON.parse(String(policy));
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      effect: "Deny",
      actions: ["s3:*"],
      conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
    });
  });

  it("takes signed uploads from the site's own pages and nothing else across origins", () => {
    expect(every(program, "s3/bucketCorsConfiguration:BucketCorsConfiguration").map(({ inputs }) => inputs)).toEqual([
      {
        bucket,
        corsRules: [
          {
            allowedMethods: ["PUT"],
            allowedOrigins: ["https://conference.court.example"],
            allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
            maxAgeSeconds: 3600,
          },
        ],
      },
    ]);
  });

  it("keeps what was replaced or removed for 35 days, and forgets unfinished parts", () => {
    expect(only(program, "s3/bucketVersioning:BucketVersioning").versioningConfiguration).toEqual({
      status: "Enabled",
    });
    const everywhere = { status: "Enabled", filter: { prefix: "" } };
    expect(only(program, "s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")).toEqual({
      bucket,
      rules: [
        { ...everywhere, id: "abandoned-multipart", abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
        {
          ...everywhere,
          id: "earlier-versions",
          noncurrentVersionExpiration: { noncurrentDays: 35 },
          expiration: { expiredObjectDeleteMarker: true },
        },
      ],
    });
  });

  it("is encrypted with the foundation's key and in the backup plan", () => {
    const encryption = "s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    expect(only(program, encryption)).toEqual({
      bucket,
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key },
          bucketKeyEnabled: true,
        },
      ],
    });
    expect(only(program, "s3/bucket:Bucket", "Files").tags).toMatchObject({ backup: "daily" });
  });
});

describe("mail", () => {
  it("is sent from the court's domain with a configuration set that stops dead addresses", () => {
    const { configurationSetName } = only(program, "sesv2/configurationSet:ConfigurationSet");
    expect(only(program, "sesv2/emailIdentity:EmailIdentity")).toEqual({
      emailIdentity: "court.example",
      configurationSetName,
    });
    expect(only(program, "sesv2/configurationSet:ConfigurationSet")).toMatchObject({
      suppressionOptions: { suppressedReasons: [] },
      reputationOptions: { reputationMetricsEnabled: true },
    });
  });

  it("tells of addresses that refuse it by an encrypted topic that only SES of this account writes to", () => {
    const topic = "arn:aws:sns:eu-central-1:123456789012:MailEventsTopic";
    expect(only(program, "sesv2/configurationSetEventDestination:ConfigurationSetEventDestination")).toMatchObject({
      eventDestination: {
        enabled: true,
        matchingEventTypes: ["SEND", "DELIVERY", "BOUNCE", "COMPLAINT"],
        snsDestination: { topicArn: topic },
      },
    });
    expect(only(program, "sns/topic:Topic").kmsMasterKeyId).toBe(key);
    const { statements } = JSON.parse(String(only(program, "sns/topicPolicy:TopicPolicy").policy));
    expect(statements).toEqual([
      {
        actions: ["sns:Publish"],
        resources: [topic],
        principals: [{ type: "Service", identifiers: ["ses.amazonaws.com"] }],
        conditions: [{ test: "StringEquals", variable: "aws:SourceAccount", values: ["123456789012"] }],
      },
    ]);
  });
});
