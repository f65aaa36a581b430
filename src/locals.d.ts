declare namespace App {
  /** What a build says to the pages that it has made. */
  interface Locals {
    /** The paths of all pages of the site, such as `wards/`. */
    pages?: readonly string[];
  }
}
