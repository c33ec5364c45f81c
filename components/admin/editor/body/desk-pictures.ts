import { createContext, useContext } from 'react';
import type { Picture } from '#domain/media/picture';

/** The pictures that this story knows, by id: the nodes of the text hold ids only. */
export const DeskPictures = createContext<Record<string, Picture>>({});

export const useDeskPicture = (id: string): Picture | undefined => useContext(DeskPictures)[id];
