namespace Electoral.Tally;

/// <summary>What the tests of a family added up of the whole table, which pictures of it need as well.</summary>
/// <remarks>Each family that has some derives its own.</remarks>
internal abstract class FamilySums;
