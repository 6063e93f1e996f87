/** Whether this process tells anything: it does not until telemetry is started. */
export const state = { isOn: false };
