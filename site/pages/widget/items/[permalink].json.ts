export { GET } from '../../../widgets/item-endpoint.ts'
