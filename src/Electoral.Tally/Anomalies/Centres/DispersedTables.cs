namespace Electoral.Tally;

/// <summary>The model of tables that differ more than chance.</summary>
public sealed class DispersedTables;
