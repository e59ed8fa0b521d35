import { idSchema } from "@assize/core/shared/ids.ts";
import {
  assignStays,
  assignStaysInput,
  createHotel,
  deleteHotel,
  type ExportList,
  exportLists,
  exportSupportList,
  hotelInput,
  hotelSchema,
  previewStays,
  previewStaysInput,
  releaseStay,
  shareRoom,
  shareRoomInput,
  staySchema,
  staysPreviewSchema,
  type TableFormat,
  tableFormats,
  updateHotel,
} from "@assize/core/support/index.ts";
import * as v from "valibot";
import { endpoint, none } from "../endpoint.ts";
import { langQuery } from "./conference.ts";
import { assignStaysBodyExample, hotelBodyExample, previewStaysBodyExample } from "./support-examples.ts";

const base = { tag: "support", access: "person", params: none, query: none, body: none, problems: [] } as const;
const conferenceId = idSchema("conference");
const inConference = v.object({ conferenceId });
const oneHotel = v.object({ conferenceId, hotelId: idSchema("hotel") });
const onePerson = v.object({ conferenceId, registrationId: idSchema("registration") });

const hotels = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/hotels",
    operationId: "createHotel",
    summary: "Add a hotel with the rooms that it holds",
    params: inConference,
    body: hotelInput,
    bodyExample: hotelBodyExample,
    status: 201,
    answer: hotelSchema,
    handle: ({ ctx, params, body }) => createHotel(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "put",
    path: "/conferences/:conferenceId/support/hotels/:hotelId",
    operationId: "updateHotel",
    summary: "Change a hotel; what is taken stays taken",
    edits: true,
    params: oneHotel,
    body: hotelInput,
    bodyExample: hotelBodyExample,
    status: 200,
    answer: hotelSchema,
    handle: ({ ctx, params, body, readVersion }) =>
      updateHotel(ctx, params.conferenceId, params.hotelId, body, readVersion),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/support/hotels/:hotelId",
    operationId: "deleteHotel",
    summary: "Remove a hotel in which nobody has a room",
    edits: true,
    params: oneHotel,
    status: 204,
    answer: v.null(),
    problems: ["invalid_state"],
    handle: ({ ctx, params, readVersion }) => deleteHotel(ctx, params.conferenceId, params.hotelId, readVersion),
  }),
];

const stays = [
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/stays/preview",
    operationId: "previewStays",
    summary: "Who of a selection would get a room, and why somebody else would not; nothing is done",
    params: inConference,
    body: previewStaysInput,
    bodyExample: previewStaysBodyExample,
    status: 200,
    answer: staysPreviewSchema,
    handle: ({ ctx, params, body }) => previewStays(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/stays",
    operationId: "assignStays",
    summary: "Give rooms to everybody of a selection who fits, as the preview said",
    params: inConference,
    body: assignStaysInput,
    bodyExample: assignStaysBodyExample,
    status: 201,
    answer: v.object({ people: v.number() }),
    problems: ["window_closed"],
    handle: ({ ctx, params, body }) => assignStays(ctx, params.conferenceId, body),
  }),
  endpoint({
    ...base,
    method: "post",
    path: "/conferences/:conferenceId/support/people/:registrationId/stay/share",
    operationId: "shareRoom",
    summary: "Put somebody into the room of somebody else",
    params: onePerson,
    body: shareRoomInput,
    bodyExample: { withRegistrationId: "reg_01CVXWPJ0G0000000000000000" },
    status: 200,
    answer: staySchema,
    problems: ["invalid_state", "capacity_reached", "window_closed", "stale_version", "already_exists"],
    handle: ({ ctx, params, body }) => shareRoom(ctx, params.conferenceId, params.registrationId, body),
  }),
  endpoint({
    ...base,
    method: "delete",
    path: "/conferences/:conferenceId/support/people/:registrationId/stay",
    operationId: "releaseStay",
    summary: "Give somebody's room back to the block",
    params: onePerson,
    status: 204,
    answer: v.null(),
    problems: ["stale_version"],
    handle: ({ ctx, params }) => releaseStay(ctx, params.conferenceId, params.registrationId),
  }),
];

const kinds = {
  csv: { mediaType: "text/csv; charset=utf-8", answer: v.string(), as: "CSV (RFC 4180) with a byte-order mark" },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    answer: v.instance(Uint8Array),
    as: "an Excel workbook",
  },
} as const satisfies Record<TableFormat, object>;

const lists = {
  "rooming-list": { id: "RoomingList", summary: "Who sleeps where, for the hotel" },
  arrivals: { id: "Arrivals", summary: "Who arrives when and where, for protocol" },
  subsistence: { id: "Subsistence", summary: "Statements day by day and receipts, for finance" },
} as const satisfies Record<ExportList, object>;

const exportAs = (list: ExportList, format: TableFormat) => {
  const { as, ...kind } = kinds[format];
  return endpoint({
    ...base,
    ...kind,
    method: "get",
    path: `/conferences/:conferenceId/support/${list}.${format}`,
    operationId: `export${lists[list].id}${format === "csv" ? "Csv" : "Xlsx"}`,
    summary: `${lists[list].summary}: ${as}; that it was taken is noted`,
    params: inConference,
    query: langQuery,
    status: 200,
    fileName: `${list}.${format}`,
    ...(format === "csv" && { answerExample: "Name,Institution\r\n" }),
    handle: ({ ctx, params }) => exportSupportList(ctx, params.conferenceId, list, format),
  });
};

const exports = exportLists.flatMap((list) => tableFormats.map((format) => exportAs(list, format)));

export const supportHotelEndpoints = [...hotels, ...stays, ...exports];
