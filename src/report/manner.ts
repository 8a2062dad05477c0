/**
 * How a run is shown. `colour`: SGR codes may be used; `withFacts`: what the sources agree on is listed too; `quiet`: no advice;
 * `inLog`: the main output goes to the log of a runner; `toRoot`: the way from the result's file to the root of the repository, for
 * links ('' or '../'). `fromRoot`: places are told from that root, as several stories and policy stand beside each other.
 */
export type Manner = {
  readonly colour: boolean;
  readonly withFacts: boolean;
  readonly quiet: boolean;
  readonly inLog?: boolean;
  readonly toRoot?: string;
  readonly fromRoot?: boolean;
};
