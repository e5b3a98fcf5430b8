import { prepareBrowser } from '../../browser/open-browser';
import { open, run } from './open';

const PAGE = '"<html><body><table><tr><td>Review</td></tr></table></body></html>"';
const CONVERT = `Utilities.newBlob(${PAGE}, "text/html", "Review.html").getAs("application/pdf")`;

describe('a page as a PDF', () => {
  const { CHROME_PATH } = process.env;

  afterEach(() => {
    if (CHROME_PATH === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = CHROME_PATH;
  });

  const program = prepareBrowser();
  const isInstalled = 'source' in program && program.source === 'installed';
  const withBrowser = isInstalled ? test : test.skip;

  withBrowser('is printed by an installed browser, under the name of the page', () => {
    const [head, type, name] = run(
      open(),
      `(() => { const pdf = ${CONVERT};
        return [pdf.getDataAsString("latin1").slice(0, 5), pdf.getContentType(), pdf.getName()]; })()`,
    ) as string[];
    expect([head, type, name]).toEqual(['%PDF-', 'application/pdf', 'Review.pdf']);
  });

  test('fails as a conversion does where no browser is installed', () => {
    process.env.CHROME_PATH = '';
    expect(() => run(open(), CONVERT)).toThrow('Conversion from text/html to application/pdf failed.');
  });

  test('is all that a blob turns into', () => {
    expect(() => run(open(), 'Utilities.newBlob("a", "text/plain").getAs("application/pdf")')).toThrow(
      'not emulated: Blob.getAs from text/plain to application/pdf',
    );
  });
});
