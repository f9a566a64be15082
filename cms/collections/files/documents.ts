import type { CollectionConfig } from 'payload'
import { nobody } from '../../access/rules.ts'
import { label } from '../../fields/label.ts'
import { uploadCollection } from './upload.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

const DOCUMENTS = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${OOXML}.wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${OOXML}.spreadsheetml.sheet`,
  ppt: 'application/vnd.ms-powerpoint',
  pptx: `${OOXML}.presentationml.presentation`,
  odt: `${ODF}.text`,
  ods: `${ODF}.spreadsheet`,
  odp: `${ODF}.presentation`,
  zip: 'application/zip',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
  txt: 'text/plain',
  csv: 'text/csv',
  md: 'text/markdown',
  py: 'text/x-python',
  ino: 'text/x-arduino',
  gcode: 'text/x-gcode',
  nc: 'text/x-gcode',
} as const

/** What a release does not sign by itself comes with the file and stays. */
const withTheFile = { update: nobody }

/** Documents and videos to download or play. */
export const documents = (dataDir: string): CollectionConfig =>
  uploadCollection({
    slug: 'documents',
    dataDir,
    labels: { singular: label('文档与视频', 'Document'), plural: label('文档与视频', 'Documents') },
    extensions: DOCUMENTS,
    admin: { defaultColumns: ['filename', 'title', 'filesize', 'project'] },
    fields: [
      { name: 'title', type: 'text', localized: true, label: label('名称', 'Title') },
      {
        name: 'duration',
        type: 'number',
        access: withTheFile,
        min: 0,
        label: label('时长（秒）', 'Duration (seconds)'),
      },
      {
        name: 'poster',
        type: 'upload',
        access: withTheFile,
        relationTo: 'media',
        label: label('视频封面', 'Poster of the video'),
      },
      {
        name: 'captions',
        type: 'array',
        access: withTheFile,
        label: label('字幕（WebVTT）', 'Captions (WebVTT)'),
        fields: [
          {
            name: 'file',
            type: 'upload',
            relationTo: 'documents',
            required: true,
            label: label('文件', 'File'),
          },
          {
            name: 'locale',
            type: 'text',
            required: true,
            defaultValue: 'zh',
            label: label('语言', 'Language'),
          },
          {
            name: 'label',
            type: 'text',
            required: true,
            defaultValue: '中文',
            label: label('名称', 'Label'),
          },
        ],
      },
    ],
  })
