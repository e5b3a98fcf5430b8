/** The sorts of waste, as the Waste Log has them. */
export const WASTE_KINDS = [
  'Rework',
  'Duplicate effort',
  'Unnecessary approval',
  'Manual work',
  'Meeting',
  'Waiting',
  'Other',
] as const;
export type WasteKind = (typeof WASTE_KINDS)[number];
