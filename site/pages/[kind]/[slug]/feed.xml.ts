export { GET } from '../../../feeds/endpoint.ts'
