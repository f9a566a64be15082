export { GET } from '../../../../widgets/list-endpoint.ts'
