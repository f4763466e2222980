/** What can stop a run of the geocoder; a single address that fails is an outcome, never an error. */

type GeocoderErrorKind = 'network' | 'configuration' | 'aborted';

interface GeocoderErrorDetails {
  kind: GeocoderErrorKind;
  /** Requests made for the lot that failed. */
  attempts: number;
  /** HTTP status of the last reply; missing when none came. */
  lastStatus?: number | undefined;
  cause?: unknown;
}

/** The service could not be asked: the message says where, what was received and what was expected. */
export class GeocoderError extends Error {
  override readonly name = 'GeocoderError';
  readonly kind: GeocoderErrorKind;
  readonly attempts: number;
  readonly lastStatus: number | undefined;

  constructor(message: string, details: GeocoderErrorDetails) {
    super(message, { cause: details.cause });
    this.kind = details.kind;
    this.attempts = details.attempts;
    this.lastStatus = details.lastStatus;
  }
}

/** A failure that another attempt may mend. */
export class PassingFault extends Error {
  override readonly name = 'PassingFault';
  readonly status: number | undefined;
  /** Milliseconds that the service asks to wait. */
  readonly waitMs: number | undefined;

  constructor(
    message: string,
    details: { status?: number; waitMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.waitMs = details.waitMs;
  }
}

/** The service refuses what was sent (400, 413): smaller lots tell which row it is. */
export class RefusedLot extends Error {
  override readonly name = 'RefusedLot';
  readonly status: number;

  constructor(status: number, serverMessage: string) {
    super(`HTTP ${status}: ${serverMessage}`);
    this.status = status;
  }
}
