import type { CollectionConfig } from 'payload'
import { inProjectAs, createInProjectAs, readInProject } from '../../access/rules.ts'
import { label, options } from '../../fields/label.ts'
import { projectField } from '../../fields/project.ts'
import { enqueueOwner, enqueueOwnerAfterDelete } from '../../publishing/enqueue.ts'
import { GROUPS } from '../groups.ts'
import { plainCollection } from '../plain.ts'

/** Rooms and equipment of a training base. They change without a review and are shown at once. */
export const Facilities: CollectionConfig = plainCollection({
  slug: 'facilities',
  labels: { singular: label('设施设备', 'Facility'), plural: label('设施设备', 'Facilities') },
  admin: {
    group: GROUPS.resources,
    useAsTitle: 'name',
    defaultColumns: ['name', 'base', 'type', 'state'],
  },
  access: {
    read: readInProject,
    create: createInProjectAs('author', 'manager'),
    update: inProjectAs('author', 'manager'),
    delete: inProjectAs('manager'),
  },
  hooks: {
    afterChange: [enqueueOwner('bases', 'base')],
    afterDelete: [enqueueOwnerAfterDelete('bases', 'base')],
  },
  fields: [
    projectField,
    {
      name: 'base',
      type: 'relationship',
      relationTo: 'bases',
      required: true,
      index: true,
      label: label('实训基地', 'Training base'),
    },
    { name: 'name', type: 'text', required: true, localized: true, label: label('名称', 'Name') },
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: 'equipment',
      label: label('类型', 'Kind'),
      options: options({
        room: ['场地', 'Room'],
        equipment: ['设备', 'Equipment'],
        software: ['软件', 'Software'],
      }),
    },
    { name: 'model', type: 'text', label: label('型号', 'Model') },
    { name: 'manufacturer', type: 'text', label: label('生产厂家', 'Manufacturer') },
    { name: 'quantity', type: 'number', min: 0, label: label('数量', 'Quantity') },
    { name: 'places', type: 'number', min: 0, label: label('工位数', 'Places') },
    {
      name: 'safetyGrade',
      type: 'select',
      label: label('安全等级', 'Safety grade'),
      options: options({
        low: ['低风险', 'Low'],
        medium: ['中风险', 'Medium'],
        high: ['高风险', 'High'],
      }),
    },
    {
      name: 'responsible',
      type: 'relationship',
      relationTo: 'people',
      label: label('负责人', 'Responsible person'),
    },
    {
      name: 'openTo',
      type: 'select',
      hasMany: true,
      label: label('开放对象', 'Open to'),
      options: options({
        students: ['在校学生', 'Students'],
        members: ['共同体成员', 'Members of the alliance'],
        public: ['社会公众', 'The public'],
      }),
    },
    {
      name: 'bookingUrl',
      type: 'text',
      label: label('预约网址', 'Booking address'),
      validate: webAddress,
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'in-service',
      label: label('状态', 'State'),
      options: options({
        'in-service': ['在用', 'In service'],
        maintenance: ['维护中', 'In maintenance'],
        retired: ['停用', 'Retired'],
      }),
    },
  ],
})

function webAddress(value: string | null | undefined): true | string {
  return (
    !value ||
    /^https?:\/\//.test(value) ||
    '请填写以 http:// 或 https:// 开头的网址 / Enter an address that begins with http:// or https://'
  )
}
