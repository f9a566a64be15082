import { ReviewBar as ReviewBar_3cf559248fd8d4bc16fbb9176e94a96d } from '../../../admin/review-bar/review-bar.tsx'
import { OtherLanguage as OtherLanguage_80f655befbe192b00eebbb3096d72a6f } from '../../../admin/languages/other-language.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Blocks as Blocks_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WordPaste as WordPaste_12fd1394d27639b09412760118f80775 } from '../../../admin/editor/word-paste.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Checklist as Checklist_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { Paragraph as Paragraph_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { RowLabel as RowLabel_0fc6c61dcc57af2a1814252b0b24eeff } from '../../../admin/row-label/row-label.tsx'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRule as HorizontalRule_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { Blockquote as Blockquote_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { Heading as Heading_2fc2ba062d9233a3c10980f416904dd7 } from '../../../admin/editor/short-slash-menu.ts'
import { Nothing as Nothing_2278087745016cfe775996eff9c03c7f } from '../../../admin/nothing.tsx'
import { LanguagesCell as LanguagesCell_d667adc2dae82bf865602ad711e47635 } from '../../../admin/languages/languages-cell.tsx'
import { ExportList as ExportList_cc9465bff9e477c8d8400bbb8fccb1cb } from '../../../admin/lists/export-list.tsx'
import { FromTemplate as FromTemplate_020019f8edcf981286090d606c653a53 } from '../../../admin/templates/from-template.tsx'
import { ImportList as ImportList_451c5ba053a131c444865bcabd44d211 } from '../../../admin/lists/import-list.tsx'
import { SaveDraft as SaveDraft_69fdfcee55932d6cdbdcb4f5e59f97be } from '../../../admin/writing/save-draft.tsx'
import { ReviewTab as ReviewTab_61bb9a7d29401d9d8cf7960e2c40358f } from '../../../admin/review-tab/review-tab.tsx'
import { UsageTab as UsageTab_5147ab0d4431176bfbdeca1968ab89b3 } from '../../../admin/usage/usage-tab.tsx'
import { EventCell as EventCell_527ccc5b73a2b8a91afe236a9150e405 } from '../../../admin/notices/event-cell.tsx'
import { ResourceCell as ResourceCell_41559fd53ff44da845f6632eaf29dfda } from '../../../admin/resource-name/resource-name.tsx'
import { ResourceField as ResourceField_41559fd53ff44da845f6632eaf29dfda } from '../../../admin/resource-name/resource-name.tsx'
import { ReasonNames as ReasonNames_de59077c44b6228d35fbd45605e32c65 } from '../../../admin/reason-names.tsx'
import { TransferCell as TransferCell_0d587e11423d15c007bd89946cfa93a6 } from '../../../admin/transfer/transfer-cell.tsx'
import { TransferPanel as TransferPanel_f3a4bb61b232042d83062cf5b1767aca } from '../../../admin/transfer/transfer-panel.tsx'
import { PeoplePanel as PeoplePanel_277a3cbc4e1b85246b942aa2cd96a2bd } from '../../../admin/people/people-panel.tsx'
import { Consequences as Consequences_4f02c9fa2d8759bad7a3315a715aa2da } from '../../../admin/consequences/consequences.tsx'
import { AccountPanel as AccountPanel_d18dcbe10ca93f566e6d2c8bc30a2c8e } from '../../../admin/account/account-panel.tsx'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { Icon as Icon_46885cf1d09f41f61bd425e72e602648 } from '../../../admin/frame/brand.tsx'
import { Logo as Logo_46885cf1d09f41f61bd425e72e602648 } from '../../../admin/frame/brand.tsx'
import { Bell as Bell_4999c35e44dd897de27f9949b5fe0dfe } from '../../../admin/notices/bell.tsx'
import { InvitedOnly as InvitedOnly_46885cf1d09f41f61bd425e72e602648 } from '../../../admin/frame/brand.tsx'
import { NavLink as NavLink_361871a144db211ecd4c38f89b465f10 } from '../../../admin/frame/nav-link.tsx'
import { UploadProgress as UploadProgress_96af9a992417c7daeeb5a2816f609ca2 } from '../../../admin/upload-progress/upload-progress.tsx'
import { StartView as StartView_9a9e46efc62b2a1293c8cfffd48c8709 } from '../../../admin/start-page/view.tsx'
import { default as default_c2f1987ff8df5697c7817a24425c11c3 } from '../../../admin/invitation/view.tsx'
import { UsageView as UsageView_3c6363469d61ab9e2965267d09f87d8d } from '../../../admin/usage/view.tsx'
import { SearchesView as SearchesView_00bf87317cc3b0d4e7b1ce45e8d83ad1 } from '../../../admin/searches/view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/review-bar/review-bar.tsx#ReviewBar": ReviewBar_3cf559248fd8d4bc16fbb9176e94a96d,
  "/admin/languages/other-language.tsx#OtherLanguage": OtherLanguage_80f655befbe192b00eebbb3096d72a6f,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/short-slash-menu.ts#Blocks": Blocks_2fc2ba062d9233a3c10980f416904dd7,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/word-paste.tsx#WordPaste": WordPaste_12fd1394d27639b09412760118f80775,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/short-slash-menu.ts#Checklist": Checklist_2fc2ba062d9233a3c10980f416904dd7,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/short-slash-menu.ts#Paragraph": Paragraph_2fc2ba062d9233a3c10980f416904dd7,
  "/admin/row-label/row-label.tsx#RowLabel": RowLabel_0fc6c61dcc57af2a1814252b0b24eeff,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/short-slash-menu.ts#HorizontalRule": HorizontalRule_2fc2ba062d9233a3c10980f416904dd7,
  "/admin/editor/short-slash-menu.ts#Blockquote": Blockquote_2fc2ba062d9233a3c10980f416904dd7,
  "/admin/editor/short-slash-menu.ts#Heading": Heading_2fc2ba062d9233a3c10980f416904dd7,
  "/admin/nothing.tsx#Nothing": Nothing_2278087745016cfe775996eff9c03c7f,
  "/admin/languages/languages-cell.tsx#LanguagesCell": LanguagesCell_d667adc2dae82bf865602ad711e47635,
  "/admin/lists/export-list.tsx#ExportList": ExportList_cc9465bff9e477c8d8400bbb8fccb1cb,
  "/admin/templates/from-template.tsx#FromTemplate": FromTemplate_020019f8edcf981286090d606c653a53,
  "/admin/lists/import-list.tsx#ImportList": ImportList_451c5ba053a131c444865bcabd44d211,
  "/admin/writing/save-draft.tsx#SaveDraft": SaveDraft_69fdfcee55932d6cdbdcb4f5e59f97be,
  "/admin/review-tab/review-tab.tsx#ReviewTab": ReviewTab_61bb9a7d29401d9d8cf7960e2c40358f,
  "/admin/usage/usage-tab.tsx#UsageTab": UsageTab_5147ab0d4431176bfbdeca1968ab89b3,
  "/admin/notices/event-cell.tsx#EventCell": EventCell_527ccc5b73a2b8a91afe236a9150e405,
  "/admin/resource-name/resource-name.tsx#ResourceCell": ResourceCell_41559fd53ff44da845f6632eaf29dfda,
  "/admin/resource-name/resource-name.tsx#ResourceField": ResourceField_41559fd53ff44da845f6632eaf29dfda,
  "/admin/reason-names.tsx#ReasonNames": ReasonNames_de59077c44b6228d35fbd45605e32c65,
  "/admin/transfer/transfer-cell.tsx#TransferCell": TransferCell_0d587e11423d15c007bd89946cfa93a6,
  "/admin/transfer/transfer-panel.tsx#TransferPanel": TransferPanel_f3a4bb61b232042d83062cf5b1767aca,
  "/admin/people/people-panel.tsx#PeoplePanel": PeoplePanel_277a3cbc4e1b85246b942aa2cd96a2bd,
  "/admin/consequences/consequences.tsx#Consequences": Consequences_4f02c9fa2d8759bad7a3315a715aa2da,
  "/admin/account/account-panel.tsx#AccountPanel": AccountPanel_d18dcbe10ca93f566e6d2c8bc30a2c8e,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/admin/frame/brand.tsx#Icon": Icon_46885cf1d09f41f61bd425e72e602648,
  "/admin/frame/brand.tsx#Logo": Logo_46885cf1d09f41f61bd425e72e602648,
  "/admin/notices/bell.tsx#Bell": Bell_4999c35e44dd897de27f9949b5fe0dfe,
  "/admin/frame/brand.tsx#InvitedOnly": InvitedOnly_46885cf1d09f41f61bd425e72e602648,
  "/admin/frame/nav-link.tsx#NavLink": NavLink_361871a144db211ecd4c38f89b465f10,
  "/admin/upload-progress/upload-progress.tsx#UploadProgress": UploadProgress_96af9a992417c7daeeb5a2816f609ca2,
  "/admin/start-page/view.tsx#StartView": StartView_9a9e46efc62b2a1293c8cfffd48c8709,
  "/admin/invitation/view.tsx#default": default_c2f1987ff8df5697c7817a24425c11c3,
  "/admin/usage/view.tsx#UsageView": UsageView_3c6363469d61ab9e2965267d09f87d8d,
  "/admin/searches/view.tsx#SearchesView": SearchesView_00bf87317cc3b0d4e7b1ce45e8d83ad1,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
