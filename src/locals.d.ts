declare namespace App {
  /** What a build says to the pages that it has made. */
  interface Locals {
    /** The paths of all pages of the site, such as `wards/`. */
    pages?: readonly string[];
    /**
     * Whether the old site has what is asked for as it is kept under a name: then it need not be read. Left out where it
     * must be.
     */
    isLaid?(keptAs: string): boolean;
  }
}
