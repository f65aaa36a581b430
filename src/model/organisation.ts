/** A provider of services, and what it was before or became. */
export interface Organisation {
  id: string;
  name: string;
  /** A shorter name for charts. */
  short: string;
  type: string;
  validFrom: string;
  validTo: string;
  /** Id of the organisation that took it over. */
  succeededBy: string;
  /** Id of the organisation that runs it, where it is a part of one. */
  runBy: string;
  note: string;
}

export const ORGANISATION_COLUMNS = {
  required: ["id", "name", "short", "type", "valid_from", "valid_to", "succeeded_by", "note"],
  optional: ["run_by"],
} as const;
