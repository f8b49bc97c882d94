// The words about files in Korean.

import type { FileTexts } from "../file-texts.ts";

export const files: FileTexts = {
  attach: "파일 첨부",
  hint: (most) => `사진, PDF, 텍스트, 오피스 파일을 각각 ${most}까지 보낼 수 있어요.`,
  choose: "파일 선택",
  orDrop: "파일을 붙여 넣거나 여기로 끌어 놓아도 돼요.",
  attached: "첨부한 파일",
  uploading: "업로드 중",
  ready: "보낼 준비가 되었어요",
  goesWhenReady: "업로드가 끝나면 바로 보내 드려요",
  cancel: (name) => `${name} 업로드 취소`,
  remove: (name) => `${name} 삭제`,
  retry: "다시 시도",
  download: (name) => `${name} 다운로드`,
  unavailable: "파일을 가져오지 못했어요. 잠시 후 다시 시도해 주세요.",
  tooLarge: (most) => `파일이 ${most}보다 커요. 더 작은 파일을 선택해 주세요.`,
  empty: "파일이 비어 있어요. 다른 파일을 선택해 주세요.",
  wrongType: "이 형식의 파일은 보낼 수 없어요. 사진, PDF, 텍스트, 오피스 파일은 괜찮아요.",
  damaged: "파일이 손상된 것 같아요. 다시 저장한 뒤 한 번 더 시도해 주세요.",
  tooMany: (minutes) => `짧은 시간에 파일이 많이 올라왔어요. ${minutes}분 후에 다시 시도해 주세요.`,
  noRoom: "지금은 파일을 저장할 수 없어요. 잠시 후 다시 시도해 주세요.",
  notHere: "이 대화에서는 파일을 보낼 수 없어요. 대신 링크를 보내 주세요.",
  failed: "업로드가 중단되었어요. 쓰신 내용은 그대로 남아 있어요.",
};
