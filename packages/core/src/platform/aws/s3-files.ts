import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { FileStore, UploadRequest } from "../ports.ts";

const lifetimeSeconds = 300;
const expiry = (): string => new Date(Date.now() + lifetimeSeconds * 1000).toISOString();

/** Private objects in a bucket behind signed, expiring addresses. */
export class S3Files implements FileStore {
  readonly #bucket: string;
  readonly #client: S3Client;

  constructor(bucket: string, client: S3Client = new S3Client({})) {
    this.#bucket = bucket;
    this.#client = client;
  }

  /** Size, type and checksum are part of the signature: S3 refuses other bytes. */
  async signUpload({ key, contentType, sizeBytes, sha256Base64 }: UploadRequest) {
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ContentType: contentType,
      ContentLength: sizeBytes,
      ChecksumSHA256: sha256Base64,
    });
    const headers = { "content-type": contentType, "x-amz-checksum-sha256": sha256Base64 };
    const signed = new Set([...Object.keys(headers), "content-length"]);
    const url = await getSignedUrl(this.#client, command, {
      expiresIn: lifetimeSeconds,
      signableHeaders: signed,
      unhoistableHeaders: signed,
    });
    return { url, headers, expiresAt: expiry() };
  }

  async signDownload(key: string, filename: string, contentType: string) {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentType: contentType,
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    });
    return { url: await getSignedUrl(this.#client, command, { expiresIn: lifetimeSeconds }), expiresAt: expiry() };
  }

  async head(key: string, firstBytes: number) {
    try {
      const range = `bytes=0-${firstBytes - 1}`;
      const found = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key, Range: range }));
      const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      return { bytes, sizeBytes: Number(found.ContentRange?.split("/")[1] ?? bytes.byteLength) };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async read(key: string): Promise<Uint8Array | null> {
    try {
      const found = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      return (await found.Body?.transformToByteArray()) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async write(key: string, contentType: string, content: Uint8Array): Promise<void> {
    const object = { Bucket: this.#bucket, Key: key, ContentType: contentType, Body: content };
    await this.#client.send(new PutObjectCommand(object));
  }

  async remove(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
  }
}
