export { GET } from '../../widgets/search-endpoint.ts'
