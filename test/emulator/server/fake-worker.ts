import { parentPort, workerData } from 'node:worker_threads';
import { runWorkbookThread } from '../../../emulator/server/workbook-thread';
import { fakeDesk } from './fake-desk';

/** The workbook's thread with a fake desk; its file is never written. */
if (parentPort) {
  runWorkbookThread(parentPort, workerData.options, workerData.box, (_options, ask) => {
    const desk = fakeDesk(ask);
    return {
      desk,
      notices: [],
      importCsv: (name, bytes) =>
        desk.importCsv(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      save: () => {},
    };
  });
}
