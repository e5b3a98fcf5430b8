/** Browsers and programs of their own take longer than Jest allows a test, and more so on a busy machine. */
jest.setTimeout(60_000);
