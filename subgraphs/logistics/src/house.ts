/** The tenant of rows that are of no customer, such as bags: nobody belongs to it, and our staff see the rows of every tenant. */
export const OF_THE_HOUSE = "00000000-0000-0000-0000-000000000000";
