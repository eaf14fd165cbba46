import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PROCESSOR_GRANTS, UPLOAD_GRANTS } from "./least-privilege";

// The local bucket grants what ops/aws grants: what works here works there, and nothing more.

type Statement = {
  Effect: string;
  Principal?: unknown;
  Action: string | string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string>>;
};

const AWS = path.join(import.meta.dirname, "../../ops/aws");
const read = (name: string) => JSON.parse(readFileSync(path.join(AWS, name), "utf8"));
const statements = (name: string): Statement[] => read(name).Statement;

const GRANT_OF: Readonly<Record<string, string>> = {
  "s3:GetObject": "canGet",
  "s3:PutObject": "canPut",
  "s3:DeleteObject": "canDelete",
  "s3:ListBucket": "canList",
};

/** What a key's policy allows, in the words of the local bucket. */
function grantsIn(name: string): Record<string, string[]> {
  const granted: Record<string, string[]> = {};
  for (const { Effect, Action, Resource, Condition } of statements(name)) {
    expect(Effect).toBe("Allow");
    const listed = Condition?.StringLike?.["s3:prefix"];
    const pattern = listed ? `arn:aws:s3:::BUCKET/${listed}` : String(Resource);
    const prefix = /^arn:aws:s3:::BUCKET\/(.+\/)\*$/.exec(pattern)?.[1];
    for (const action of [Action].flat()) {
      const grant = GRANT_OF[action];
      if (!grant || !prefix)
        throw new Error(`${name} allows ${action} on ${pattern}, which the app never needs`);
      granted[grant] = [...(granted[grant] ?? []), prefix];
    }
  }
  for (const prefixes of Object.values(granted)) prefixes.sort().reverse();
  return granted;
}

describe("the policies in ops/aws", () => {
  it("grant the app's key what the local bucket grants it", () => {
    expect(grantsIn("upload-key-policy.json")).toEqual(UPLOAD_GRANTS);
  });

  it("grant the processor's key what the local bucket grants it", () => {
    expect(grantsIn("processor-key-policy.json")).toEqual(PROCESSOR_GRANTS);
  });

  it("let one distribution read the public part, and nobody else anything", () => {
    const allowed = statements("bucket-policy.json").filter(({ Effect }) => Effect === "Allow");
    expect(allowed).toEqual([
      expect.objectContaining({
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::BUCKET/public/*",
        Condition: {
          StringEquals: {
            "AWS:SourceArn": expect.stringMatching(/^arn:aws:cloudfront::ACCOUNT:distribution\//),
          },
        },
      }),
    ]);
  });

  it("keep the bucket private, and forget only what was uploaded", () => {
    expect(Object.values(read("public-access-block.json"))).toEqual([true, true, true, true]);
    const { Rules } = read("lifecycle.json");
    expect(Rules).toMatchObject([
      { Status: "Enabled", Filter: { Prefix: "uploads/" }, Expiration: { Days: 7 } },
    ]);
  });

  // As the local bucket answers browsers; the contract test of the files port goes by it.
  it("let browsers put with a content type, from named origins alone", () => {
    expect(read("cors.json").CORSRules).toMatchObject([
      {
        AllowedOrigins: [expect.stringMatching(/^https:\/\/[^*]+$/)],
        AllowedMethods: ["PUT"],
        AllowedHeaders: ["content-type"],
      },
    ]);
  });
});
