/** Languages whose numbers have a comma before the decimals. */
const LANGUAGES =
  'az be bg ca cs da de el es et fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  );
/** Places that write a point all the same. Source: Unicode CLDR, symbols of numbers. */
const WITH_POINT = 'de_CH de_LI it_CH es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US'.split(' ');

/** True where a spreadsheet of this locale, such as de_DE, writes twelve and a half as 12,5. */
export function hasDecimalComma(locale: string): boolean {
  const place = locale.replace('-', '_').toLowerCase();
  const [language = ''] = place.split('_');
  return LANGUAGES.includes(language) && !WITH_POINT.some((each) => each.toLowerCase() === place);
}
