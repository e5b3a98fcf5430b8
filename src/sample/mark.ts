/** On a sheet with rows of the sample: the day that they were made for, yyyy-mm-dd; '' once they are taken out. */
export const SAMPLE_METADATA = 'opsbook.sample';
