import type { FileStore, UploadRequest } from "../ports.ts";

/** The bucket, whose client is loaded at the first file: most requests touch none, and it is half of what a cold start reads. */
export class S3FilesOnDemand implements FileStore {
  readonly #bucket: string;
  #files: Promise<FileStore> | null = null;

  constructor(bucket: string) {
    this.#bucket = bucket;
  }

  #load(): Promise<FileStore> {
    this.#files ??= import("./s3-files.ts").then(({ S3Files }) => new S3Files(this.#bucket));
    return this.#files;
  }

  async signUpload(request: UploadRequest) {
    return (await this.#load()).signUpload(request);
  }

  async signDownload(key: string, filename: string, contentType: string) {
    return (await this.#load()).signDownload(key, filename, contentType);
  }

  async head(key: string, firstBytes: number) {
    return (await this.#load()).head(key, firstBytes);
  }

  async read(key: string) {
    return (await this.#load()).read(key);
  }

  async write(key: string, contentType: string, content: Uint8Array): Promise<void> {
    await (await this.#load()).write(key, contentType, content);
  }

  async remove(key: string): Promise<void> {
    await (await this.#load()).remove(key);
  }
}
