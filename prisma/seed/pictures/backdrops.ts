/** Wall and floor of a paper backdrop: close in tone, so that the horizon is felt rather than seen. */
export const backdrops = {
  oat: ["#E9E1D2", "#DFD5C3"],
  sand: ["#E6D6BD", "#DAC8AB"],
  clay: ["#DDBFA8", "#CFAE95"],
  blush: ["#EBD5CB", "#DFC5B9"],
  sage: ["#CFD6C4", "#C0C8B3"],
  moss: ["#A9B49A", "#9AA68A"],
  stone: ["#D8D5CE", "#C9C5BD"],
  mist: ["#D3DAD9", "#C4CCCB"],
  ochre: ["#E0C48E", "#D3B478"],
  slate: ["#A9B2B3", "#99A3A4"],
  chalk: ["#F0ECE4", "#E5DFD4"],
  umber: ["#B79F8A", "#A98F79"],
  fir: ["#5F7568", "#54695D"],
  ink: ["#4B4A4C", "#414042"],
} as const satisfies Record<string, readonly [wall: string, floor: string]>;

export type BackdropName = keyof typeof backdrops;
