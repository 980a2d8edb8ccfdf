import {waitForUpdate} from "@pydantic/genai-prices";
import type {Provider} from "@pydantic/genai-prices";

/** The price package whose bundled lists are used; its test holds the version to the one that is installed. */
export const packageName = "@pydantic/genai-prices";
export const packageVersion = "0.1.8";

/** Day on which that version was published: the lists carry no date of their own. */
export const packageDate = "2026-09-23";

/** The lists that come with the package. No update is ever registered, so nothing is fetched. */
export async function packageProviders(): Promise<Provider[]> {
  const providers = await waitForUpdate();
  if (providers === null) throw new Error(`no price lists in ${packageName} ${packageVersion}`);
  return providers;
}
