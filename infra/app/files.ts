import type { Stage } from "./stage.ts";

export function createFiles(stage: Stage): sst.aws.Bucket {
  return new sst.aws.Bucket("Files", {
    // The only rule is the site's own, which needs the site's address: allowUploadsFrom.
    cors: false,
    versioning: false,
    lifecycle: [{ id: "pending-uploads", prefix: "pending/", expiresIn: "2 days" }],
    transform: {
      bucket: (bucket) => {
        bucket.forceDestroy = !stage.keepsData;
        bucket.tags = { app: $app.name, stage: $app.stage };
      },
      lifecycle: (lifecycle) => {
        lifecycle.rules = $output(lifecycle.rules).apply((rules) => [
          ...(rules ?? []),
          {
            id: "abandoned-multipart",
            status: "Enabled",
            filter: { prefix: "" },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
          },
        ]);
      },
    },
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
