using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Layouts;

/// <summary>A column of a file and what a proposed layout takes it for.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ProposedColumn>))]
public sealed class ProposedColumn : IJsonResult<ProposedColumn>
{
    internal ProposedColumn(int number, string header, ReportText? role, string? name, string[] cells)
    {
        (Number, Header, Role, RoleName, Cells) = (number, header, role?.ToString(), name, cells);
        RoleText = role;
    }

    /// <summary>The number of the column, from 1.</summary>
    public int Number { get; }

    /// <summary>The header of the column.</summary>
    public string Header { get; }

    /// <summary>What the layout takes it for, such as "valid votes"; null if it is not read.</summary>
    public string? Role { get; }

    /// <summary>Which level or selection it is; null if the role needs no name.</summary>
    public string? RoleName { get; }

    /// <summary>Whether it has unexplained counts, which may be votes: a reason to check it.</summary>
    public bool IsUnexplained { get; internal init; }

    /// <summary>What is in the column in the first records.</summary>
    public IReadOnlyList<string> Cells { get; }

    internal ReportText? RoleText { get; }

    /// <summary>The header and the role.</summary>
    public override string ToString() => VisibleText.Line($"{Header}: {Role ?? "not read"} {RoleName}").TrimEnd();

    static void IJsonResult<ProposedColumn>.Describe(JsonForm<ProposedColumn> form) => form
        .Whole("number", column => column.Number)
        .Text("header", column => column.Header)
        .TextOrNull("role", column => column.Role)
        .TextOrNull("roleName", column => column.RoleName)
        .Truth("isUnexplained", column => column.IsUnexplained)
        .Texts("cells", column => column.Cells);
}
