import { backupTag } from "../parameters.ts";
import type { Foundation } from "./foundation.ts";
import type { Stage } from "./stage.ts";

const keptEarlierVersionsDays = 35;

export function createFiles(stage: Stage, foundation: Foundation | undefined): sst.aws.Bucket {
  const files = new sst.aws.Bucket("Files", {
    // The only rule is the site's own, which needs the site's address: allowUploadsFrom.
    cors: false,
    // What is removed by mistake can be fetched back for as long as a daily backup is kept; AWS Backup asks for it too.
    versioning: stage.keepsData,
    transform: {
      bucket: (bucket) => {
        bucket.forceDestroy = !stage.keepsData;
        bucket.tags = {
          app: $app.name,
          stage: $app.stage,
          [backupTag.key]: stage.keepsData ? backupTag.value : "none",
        };
      },
    },
  });
  encrypt(files, foundation);
  forget(files, stage);
  return files;
}

function encrypt(files: sst.aws.Bucket, foundation: Foundation | undefined): void {
  new aws.s3.BucketServerSideEncryptionConfiguration("FilesEncryption", {
    bucket: files.name,
    rules: [
      {
        applyServerSideEncryptionByDefault: foundation
          ? { sseAlgorithm: "aws:kms", kmsMasterKeyId: foundation.keyArn }
          : { sseAlgorithm: "AES256" },
        // One call to the key for many files.
        bucketKeyEnabled: foundation !== undefined,
      },
    ],
  });
}

/** An upload that was begun and not finished, the daily job takes away with its row; a whole file has no age here. */
function forget(files: sst.aws.Bucket, stage: Stage): void {
  const rule = (id: string) => ({ id, status: "Enabled", filter: { prefix: "" } });
  const earlierVersions = {
    ...rule("earlier-versions"),
    noncurrentVersionExpiration: { noncurrentDays: keptEarlierVersionsDays },
    expiration: { expiredObjectDeleteMarker: true },
  };
  new aws.s3.BucketLifecycleConfiguration("FilesLifecycle", {
    bucket: files.name,
    rules: [
      { ...rule("abandoned-multipart"), abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } },
      ...(stage.keepsData ? [earlierVersions] : []),
    ],
  });
}

/** A browser sends a file straight to the bucket with a signed PUT; nothing else is asked for across origins. */
export function allowUploadsFrom(siteUrl: $util.Output<string>, files: sst.aws.Bucket): void {
  new aws.s3.BucketCorsConfiguration("FilesCors", {
    bucket: files.name,
    corsRules: [
      {
        allowedMethods: ["PUT"],
        allowedOrigins: [siteUrl],
        allowedHeaders: ["content-type", "x-amz-checksum-sha256"],
        maxAgeSeconds: 3600,
      },
    ],
  });
}

export const filesOrigin = (files: sst.aws.Bucket): $util.Output<string> =>
  $interpolate`https://${files.nodes.bucket.bucketRegionalDomainName}`;

/** The daily job takes away what nobody finished. */
export const removeFilesPermissions = (files: sst.aws.Bucket): sst.aws.FunctionPermissionArgs[] => [
  { actions: ["s3:DeleteObject"], resources: [$interpolate`${files.arn}/*`] },
];

export function filesPermissions(files: sst.aws.Bucket): sst.aws.FunctionPermissionArgs[] {
  return [
    {
      actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      resources: [$interpolate`${files.arn}/*`],
    },
    // Without it S3 answers 403 instead of 404 for an object that is not there.
    { actions: ["s3:ListBucket"], resources: [files.arn] },
  ];
}
