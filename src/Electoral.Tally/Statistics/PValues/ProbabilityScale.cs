namespace Electoral.Tally;

