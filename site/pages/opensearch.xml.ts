export { GET } from '../feeds/opensearch.ts'
