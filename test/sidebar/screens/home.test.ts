import { nextHome, START_HOME } from '../../../sidebar/screens/home';

test('installing sends what was answered, and nothing where nothing was', () => {
  expect(nextHome(START_HOME, { type: 'installPressed' }).calls).toEqual([{ name: 'install', input: {} }]);
  const business = nextHome(START_HOME, { type: 'installAnswered', answers: { businessType: 'Product' } });
  const both = nextHome(business.state, { type: 'installAnswered', answers: { whoSees: 'Leaders only' } });
  expect(nextHome(both.state, { type: 'installPressed' }).calls).toEqual([
    { name: 'install', input: { businessType: 'Product', whoSees: 'Leaders only' } },
  ]);
});
