import type {
  AccessCodeInput,
  AccessCodeView,
  Allocation,
  AllocationInput,
  Category,
  MovePreview,
  PlaceRuleInput,
  PlaceRuleView,
  PreviewMoveInput,
  Registration,
  UpdatePlaceRuleInput,
  WaitingListView,
} from "@assize/core/registration/schema.ts";
import { get, send } from "../../lib/api.ts";

const rulesOf = (conferenceId: string) => `/conferences/${conferenceId}/place-rules` as const;

export const loadRules = async (conferenceId: string): Promise<readonly PlaceRuleView[]> =>
  (await get<{ readonly items: readonly PlaceRuleView[] }>(rulesOf(conferenceId))).data.items;

export const addRule = async (conferenceId: string, body: PlaceRuleInput): Promise<PlaceRuleView> =>
  (await send<PlaceRuleView>("POST", rulesOf(conferenceId), { body })).data;

export const changeRule = async (
  { conferenceId, id, version }: PlaceRuleView,
  body: UpdatePlaceRuleInput,
): Promise<PlaceRuleView> =>
  (await send<PlaceRuleView>("PUT", `${rulesOf(conferenceId)}/${id}`, { body, etag: `"${version}"` })).data;

export const deleteRule = async ({ conferenceId, id, version }: PlaceRuleView): Promise<void> => {
  await send("DELETE", `${rulesOf(conferenceId)}/${id}`, { etag: `"${version}"` });
};

export const markOfficial = async ({ conferenceId, id }: Registration, official: boolean): Promise<Registration> =>
  (
    await send<Registration>("POST", `/conferences/${conferenceId}/registrations/${id}/official`, {
      body: { official },
    })
  ).data;

export const loadWaitingLists = async (conferenceId: string): Promise<readonly WaitingListView[]> =>
  (await get<{ readonly items: readonly WaitingListView[] }>(`/conferences/${conferenceId}/waiting-lists`)).data.items;

export const acceptOffer = async ({ conferenceId, id }: Registration): Promise<Registration> =>
  (await send<Registration>("POST", `/conferences/${conferenceId}/registrations/${id}/accept`)).data;

const codesOf = ({ conferenceId, id }: Pick<Category, "conferenceId" | "id">) =>
  `/conferences/${conferenceId}/categories/${id}/codes` as const;

export const loadCodes = async (category: Category): Promise<readonly AccessCodeView[]> =>
  (await get<{ readonly items: readonly AccessCodeView[] }>(codesOf(category))).data.items;

export const addCode = async (category: Category, body: AccessCodeInput): Promise<AccessCodeView> =>
  (await send<AccessCodeView>("POST", codesOf(category), { body })).data;

export const deleteCode = async (category: Category, { id, version }: AccessCodeView): Promise<void> => {
  await send("DELETE", `${codesOf(category)}/${id}`, { etag: `"${version}"` });
};

const allocationsOf = (conferenceId: string) => `/conferences/${conferenceId}/allocations` as const;

export const startAllocation = async (conferenceId: string, body: AllocationInput, key: string): Promise<Allocation> =>
  (await send<Allocation>("POST", allocationsOf(conferenceId), { body, key })).data;

export const loadAllocation = async (conferenceId: string, id: string): Promise<Allocation> =>
  (await get<Allocation>(`${allocationsOf(conferenceId)}/${id}`)).data;

/** The latest allocation of a conference, or null. */
export const loadLatestAllocation = async (conferenceId: string): Promise<Allocation | null> =>
  (await get<{ readonly items: readonly Allocation[] }>(allocationsOf(conferenceId))).data.items[0] ?? null;

export const previewMove = async (conferenceId: string, body: PreviewMoveInput): Promise<MovePreview> =>
  (await send<MovePreview>("POST", `/conferences/${conferenceId}/registrations/move-preview`, { body })).data;

export const moveRegistration = async (
  { conferenceId, id }: Pick<Registration, "conferenceId" | "id">,
  categoryId: string,
): Promise<Registration> =>
  (await send<Registration>("POST", `/conferences/${conferenceId}/registrations/${id}/move`, { body: { categoryId } }))
    .data;
