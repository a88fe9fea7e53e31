import type { Remedy } from '../../domain/answering/offer-records.ts';
import type { LikeRemedy } from '../../domain/answering/precedent.ts';
import type { Complaint } from '../../domain/filing/records.ts';
import type { Ruling } from '../../domain/routing/routing-precedent.ts';

/** What a complaint has in common with others, and what those were given. */
export interface LikenessReads {
  /** Same contact or receipt, newest first, without `except`. */
  alike(query: AlikeQuery): Promise<Complaint[]>;
  /** Remedies standing in other complaints with this receipt. */
  remediesOfReceipt(workspace: string, receipt: string, except: string): Promise<Remedy[]>;
  /** What complaints of this category were given lately, newest first: answered with, or carried out. */
  likeRemedies(query: LikeQuery): Promise<LikeRemedy[]>;
  /** What the desk ruled in hearings about complaints of a category, newest first; none in confidence or about a colleague. */
  rulings(workspace: string, category: string, limit: number): Promise<Ruling[]>;
}

export interface AlikeQuery {
  workspace: string;
  contactKey: string | null;
  receipt: string | null;
  except: string;
  limit: number;
}

export interface LikeQuery {
  workspace: string;
  category: string;
  except: string;
  /** So many of the category's newest complaints are looked at. */
  complaints: number;
}
