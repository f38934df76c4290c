using System.Text;
using Electoral.Tally.Tests.Conventions.Documentation;
using Microsoft.CodeAnalysis;

namespace Electoral.Tally.Tests.Documents.Reference;

/// <summary>One public type on a page of the reference: what it is, then each of its members.</summary>
internal static class TypeReference
{
    private static readonly SymbolDisplayFormat Header = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Member = Header
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue)
        .WithKindOptions(SymbolDisplayKindOptions.None)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral)
        .WithLocalOptions(SymbolDisplayLocalOptions.None);

    private static readonly SymbolDisplayFormat Property = Member.WithGenericsOptions(Member.GenericsOptions);

    public static string Of(INamedTypeSymbol type)
    {
        var comment = Comment.Of(type);
        string name = type.ToDisplayString(Header.WithKindOptions(default));
        var text = new StringBuilder($"\n## {Comment.Escape(name)}\n\n`{Kind(type)} {name}{Bases(type)}`\n\n");
        text.Append(comment.Paragraphs("summary"));
        text.Append(comment.Paragraphs("remarks"));
        var members = PublicSymbols.Members(type).OrderBy(Rank)
            .ThenBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.ToDisplayString(Member), StringComparer.Ordinal)
            .ToArray();
        foreach (var member in members) text.Append(Of(member, comment));
        return text.ToString();
    }

    private static string Of(ISymbol member, Comment ofType)
    {
        var comment = Comment.Of(member);
        string summary = comment.Line("summary");
        // A property of a record's parameter list is explained there.
        if (summary.Length == 0) summary = ofType.Named("param", member.Name);
        var text = new StringBuilder($"- `{Signature(member)}`{(summary.Length > 0 ? " — " : "")}{summary}\n");
        foreach (var (name, said) in comment.All("typeparam").Concat(comment.All("param")))
        {
            text.Append($"  - `{name}`: {said}\n");
        }

        if (comment.Line("returns") is { Length: > 0 } returns) text.Append($"  - Returns: {returns}\n");
        if (comment.Line("value") is { Length: > 0 } value) text.Append($"  - {value}\n");
        if (comment.Line("remarks") is { Length: > 0 } remarks) text.Append($"  - {remarks}\n");
        foreach (var (name, said) in comment.All("exception")) text.Append($"  - Throws `{name}`: {said}\n");
        return text.ToString();
    }

    private static int Rank(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 3,
        _ => 4,
    };

    private static string Signature(ISymbol member)
    {
        string text = member.ToDisplayString(Property);
        if (member is not IPropertySymbol property) return text;
        string set = property.SetMethod is { DeclaredAccessibility: Accessibility.Public } setter
            ? setter.IsInitOnly ? " init;" : " set;"
            : "";
        return $"{text} {{ get;{set} }}";
    }

    private static string Kind(INamedTypeSymbol type)
    {
        string record = type.IsRecord ? "record " : "";
        return type.TypeKind switch
        {
            TypeKind.Struct => $"{(type.IsReadOnly ? "readonly " : "")}{record}struct",
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Delegate => "delegate",
            _ => (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
                + (type.IsRecord ? "record" : "class"),
        };
    }

    private static string Bases(INamedTypeSymbol type)
    {
        IEnumerable<INamedTypeSymbol> above = type.BaseType is { SpecialType: SpecialType.None } own
            ? type.Interfaces.Prepend(own)
            : type.Interfaces;
        string[] seen =
        [
            .. above.Where(one => one.DeclaredAccessibility == Accessibility.Public)
                .Where(one => one.Name != "IEquatable" || !type.IsRecord)
                .Select(one => one.ToDisplayString(Header.WithKindOptions(default))),
        ];
        return seen.Length == 0 || type.TypeKind == TypeKind.Enum ? "" : " : " + string.Join(", ", seen);
    }
}
